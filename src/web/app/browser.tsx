import { hydrate } from "preact";
import "../ui/style.css";
import { App } from "./app";
import { findPage } from "./pages";

const { site, ...first } = JSON.parse(document.getElementById("shown")!.textContent!);
const found = await findPage(first.path, first.query, first.today);
// Without TLS some browsers tell no server timing.
const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
const at = navigation?.serverTiming?.find(({ name }) => name === "at")?.description ?? new Date().toISOString();
// After the page, whose link may be weak. Without TLS browsers offer none, and the page works without.
navigator.serviceWorker?.register("/service-worker.js");
hydrate(<App first={{ ...first, found, at }} site={site} />, document.getElementById("app")!);
