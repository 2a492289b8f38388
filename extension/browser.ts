import browser from "webextension-polyfill";

/** The one place that names the polyfill: the background and our own pages import this, content scripts never do. */
export { browser };
