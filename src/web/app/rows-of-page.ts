import { elementsIn, type HtmlElement, textOf } from "./html-tree";

/** Row of a table or list on a page, with the words that a reader has there. */
export interface RowOfPage {
  /** Caption of the table, or heading above it. */
  part: string;
  name: string;
  /** Values by the heading of their column; a list has one without a heading. */
  values: ReadonlyMap<string, string>;
}

/** Parts that hold no facts: choices, the way to further pages, pictures, reports of what happens. */
const withoutFacts = ["button", "figure", "form", "nav", "svg", "template"];

/** Attribute of a part that is about the change itself, and has nothing to compare with. */
const ofChange = "data-of-change";

/**
 * Number, amount or share behind a colon at the end of a line; without a colon it is one in an element `data` only,
 * because a name may end with a number of its own: "Server 2".
 */
const ending = /^(.+?):\s+((?:Rp\s?)?-?\d[\d.]*(?:,\d+)?(?:\s?%)?)$/;

/** Returns the rows of all tables, lists and facts of a page, in its order. */
export function rowsOfPage(page: HtmlElement): RowOfPage[] {
  const rows: RowOfPage[] = [];
  let heading = "";
  const read = (element: HtmlElement) => {
    const { tag } = element;
    if (withoutFacts.includes(tag) || element.attributes.role === "status" || ofChange in element.attributes) return;
    if (tag === "h2" || tag === "h3") heading = textOf(element);
    else if (tag === "table") rows.push(...rowsOfTable(element, heading));
    else if (tag === "dl") rows.push(...rowsOfFacts(element, heading));
    else if (tag === "ul" || tag === "ol") rows.push(...rowsOfList(element, heading));
    else for (const child of element.children) if (typeof child !== "string") read(child);
  };
  read(page);
  return rows;
}

function rowsOfTable(table: HtmlElement, heading: string): RowOfPage[] {
  const [caption] = elementsIn(table, "caption").map(textOf);
  const titles = elementsIn(table, "thead")
    .flatMap(head => elementsIn(head, "th", "td"))
    .map(textOf);
  const rows = elementsIn(table, "tbody", "tfoot").flatMap(body => elementsIn(body, "tr"));
  return rows.map(row => {
    const [name = "", ...values] = elementsIn(row, "th", "td").map(textOf);
    const named = values.map((value, index) => [titles[index + 1] ?? "", value] as const);
    return { part: caption || heading, name, values: new Map(named) };
  });
}

function rowsOfFacts(facts: HtmlElement, part: string): RowOfPage[] {
  const [names, values] = [elementsIn(facts, "dt").map(textOf), elementsIn(facts, "dd")];
  return names.flatMap((name, index) => {
    const value = values[index];
    const lists = value ? elementsIn(value, "ul", "ol") : [];
    if (lists.length > 0) return lists.flatMap(list => rowsOfList(list, name));
    return { part, name, values: new Map([["", value ? textOf(value) : ""]]) };
  });
}

const rowsOfList = (list: HtmlElement, heading: string): RowOfPage[] =>
  elementsIn(list, "li").map(item => rowOfItem(item, list.attributes["aria-label"] ?? heading));

function rowOfItem(item: HtmlElement, part: string): RowOfPage {
  const text = textOf(item);
  const [marked] = elementsIn(item, "data").map(textOf);
  if (marked !== undefined && text.endsWith(` ${marked}`))
    return { part, name: text.slice(0, -marked.length - 1), values: new Map([["", marked]]) };
  const [, name = text, value] = ending.exec(text) ?? [];
  return { part, name, values: new Map(value === undefined ? [] : [["", value]]) };
}
