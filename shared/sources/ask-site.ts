import { readReply } from "./problem.ts";
import type { SourceRequest } from "./transport.ts";
import type { Fetched, SourceOptions } from "./work-source.ts";

/** Asks a site and reads the answer into a form; an answer of another form is told as unreadable, with its path. */
export const asking =
	({ transport, now }: Pick<SourceOptions, "transport" | "now">) =>
	async <T>(request: SourceRequest, shape: (value: unknown) => T | undefined): Promise<Fetched<T>> => {
		const reply = await transport(request);
		const read = readReply(reply, now());
		if (!read.ok) return read;
		const value = shape(read.value);
		const detail = `${request.path.split("?")[0]}: not the expected form`;
		if (value === undefined) return { ok: false, problem: { code: "unreadable", detail } };
		const siteNow = reply.kind === "reply" ? Date.parse(reply.date ?? "") : Number.NaN;
		return {
			ok: true,
			value,
			...(read.waitMs === undefined ? {} : { waitMs: read.waitMs }),
			...(Number.isNaN(siteNow) ? {} : { siteNow }),
		};
	};

export const posting = (path: string, body: object): SourceRequest => ({
	method: "POST",
	path,
	body: JSON.stringify(body),
});
