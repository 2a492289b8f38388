import { expect, test } from "vitest";
import { chromiumRequests, firefoxRequests, foreign } from "./net-log.ts";

const HEAD =
	'{"constants":{"logEventTypes":{"URL_REQUEST_START_JOB":136,"HOST_RESOLVER_MANAGER_REQUEST":4,"OTHER":9}},';
const begun = (url: string, initiator: string) =>
	`{"params":{"initiator":"${initiator}","method":"GET","url":"${url}"},"phase":1,"source":{"id":1},"time":"1","type":136},`;
const log = (...lines: string[]) => [HEAD, '"events": [', ...lines].join("\n");
const SITE = new Set(["acme.atlassian.net"]);
const OWN = "https://accounts.google.com/ListAccounts?gpsia=1";

test("P1: a request of the extension or of a page to any other host is found, and so is a name that was looked up", () => {
	const asked = chromiumRequests(
		log(
			begun("https://acme.atlassian.net/browse/PS-1", "not an origin"),
			begun("https://evil.example/pixel.gif?t=1", "https://acme.atlassian.net"),
			begun("https://telemetry.example/", "chrome-extension://abc"),
			begun("chrome-extension://abc/popup.html", "not an origin"),
			begun("data:text/html,x", "not an origin"),
			'{"params":{"host":"https://looked-up.example:443"},"phase":1,"type":4},',
			'{"params":{"url":"https://acme.atlassian.net/x"},"phase":1,"type":9}]}',
		),
	);
	expect(asked.length).toBe(4);
	expect(foreign(asked, SITE)).toEqual([
		"GET https://evil.example/pixel.gif?t=1 for https://acme.atlassian.net",
		"GET https://telemetry.example/ for chrome-extension://abc",
		"the address of looked-up.example",
	]);
});

test("P1: what the browser asks for itself is let pass, and not where somebody else asks for the same", () => {
	expect(foreign(chromiumRequests(log(begun(OWN, "not an origin"))), SITE)).toEqual([]);
	expect(foreign(chromiumRequests(log(begun(OWN, "chrome-extension://abc"))), SITE)).toEqual([
		`GET ${OWN} for chrome-extension://abc`,
	]);
	expect(foreign(chromiumRequests(log(begun("https://google.com.evil.example/", "not an origin"))), SITE)).toHaveLength(
		1,
	);
});

test("P1: a log that broke off is read as far as it goes, and what is no log is none", () => {
	const whole = begun("https://evil.example/", "https://acme.atlassian.net");
	expect(chromiumRequests(log(whole, '{"params":{"initiator":"https://a'))).toHaveLength(1);
	expect(() => chromiumRequests("")).toThrow();
	expect(() => chromiumRequests("not a log")).toThrow();
});

test("P1: of Firefox's log every address counts once for each channel, and its own settings are let pass", () => {
	const text = `[Parent 1: Main Thread]: E/nsHttp uri=https://acme.atlassian.net/browse/PS-1
[Parent 1: Main Thread]: D/nsHttp something else uri=https://not.this/
[Child 2: Main Thread]: E/nsHttp uri=https://evil.example/x?y
[Parent 1: Main Thread]: E/nsHttp uri=https://firefox.settings.services.mozilla.com/v1/`;
	expect(firefoxRequests(text)).toHaveLength(3);
	expect(foreign(firefoxRequests(text), SITE)).toEqual(["https://evil.example/x?y"]);
});
