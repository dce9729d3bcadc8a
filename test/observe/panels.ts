import { readFileSync } from "node:fs";

/** Query of a panel of the dashboard. */
export interface PanelQuery {
  title: string;
  expr: string;
}

interface Panel {
  title: string;
  type: string;
  description?: string;
  fieldConfig?: { defaults: { unit?: string } };
  targets?: { expr: string }[];
}

/** Dashboard for Grafana. */
export const dashboard = JSON.parse(readFileSync("docs/grafana-dashboard.json", "utf8"));

/** Panels with figures. */
export const panels: Panel[] = dashboard.panels.filter(({ type }: Panel) => type !== "row");

/** Returns the queries of all panels, with the values that Grafana puts in for its variables. */
export const panelQueries = (): PanelQuery[] =>
  panels.flatMap(({ title, targets = [] }) =>
    targets.map(({ expr }) => ({
      title,
      expr: expr.replaceAll("$__rate_interval", "15s").replaceAll("$job", ".+"),
    })),
  );

/** Returns the names of metrics in a query, without functions and labels. */
export const metricsIn = (expr: string): string[] => [
  ...new Set(
    [...expr.replace(/"[^"]*"/g, "").matchAll(/\b[a-z]\w*_\w+\b(?!\s*\()/g)].map(([name]) => name).filter(isMetric),
  ),
];

const isMetric = (name: string) => !["__name__", "__rate_interval"].includes(name);
