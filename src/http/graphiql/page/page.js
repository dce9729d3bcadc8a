// Runs in the browser as it stands here: React and GraphiQL are globals of their own scripts.
const { React, ReactDOM, GraphiQL } = window;
const { createElement } = React;
const { useEditorContext, useExecutionContext } = GraphiQL.React;

const examples = await (await fetch("/graphiql/examples.json")).json();
const isOurs = text => text.trim() === "" || examples.some(example => example.query === text);

function Examples() {
  const { queryEditor, variableEditor, addTab } = useEditorContext({ nonNull: true });
  const { run } = useExecutionContext({ nonNull: true });
  const open = query => {
    const show = () => {
      queryEditor.setValue(query);
      variableEditor?.setValue("");
      // The editor tells its new text to the tab a moment later; a run before that would send the old one.
      setTimeout(run, 150);
    };
    if (isOurs(queryEditor.getValue())) return show();
    addTab();
    setTimeout(show, 150);
  };
  return createElement(
    "div",
    { className: "examples" },
    createElement(Note),
    groups.map(group => createElement(Group, { key: group, group, open })),
  );
}

const groups = [...new Set(examples.map(({ group }) => group))];

function Group({ group, open }) {
  const items = examples.filter(example => example.group === group).map(item(open));
  return createElement("section", null, createElement("h3", null, group), createElement("ul", null, items));
}

const item = open => example =>
  createElement(
    "li",
    { key: example.name },
    createElement(
      "button",
      { type: "button", onClick: () => open(example.query) },
      example.title,
      createElement("small", null, example.titleInEnglish),
    ),
  );

function Note() {
  const text = "Pilih pertanyaan; jawabannya langsung tampil. Pick a question; its answer appears at once.";
  return createElement("p", { className: "examples-note" }, text);
}

function ExamplesIcon() {
  const path = { d: "M4 5h16v11H9l-5 4z M8 9h8 M8 12h5", fill: "none", stroke: "currentColor", strokeWidth: 1.6 };
  return createElement("svg", { viewBox: "0 0 24 24", height: "1em" }, createElement("path", path));
}

const plugin = { title: "Contoh pertanyaan", icon: ExamplesIcon, content: Examples };

/** GraphiQL 4 mounts the panel of its property `visiblePlugin` out of sight, so the panel is opened as a person would. */
const openExamples = () => document.querySelector(`[aria-label="Show ${plugin.title}"]`)?.click();

/** Account of this browser, undefined until it is known. A refusal belongs to a session that has ended. */
function useAccount() {
  const [me, setMe] = React.useState();
  React.useEffect(() => {
    const nobody = { roles: [] };
    fetch("/me")
      .then(answer => (answer.ok ? answer.json() : nobody))
      .catch(() => nobody)
      .then(setMe);
  }, []);
  return me;
}

async function signOut() {
  await fetch("/sign-out", { method: "POST" });
  window.location.reload();
}

function Account() {
  const me = useAccount();
  if (!me) return null;
  if (me.account === "local")
    return createElement("span", null, "Tanpa akun: semua hak di mesin ini · local, all rights");
  const roles = me.roles.map(({ label }) => label).join(", ");
  return createElement(
    "span",
    { className: "account" },
    me.isSignedIn ? `${me.account} (${roles}) · ` : "Publik · ",
    me.isSignedIn
      ? createElement("button", { type: "button", onClick: signOut }, "Keluar")
      : createElement("a", { href: "/sign-in" }, "Masuk"),
  );
}

/** GraphiQL's own sign of waiting is a thin arc, which screen readers do not see. */
function Waiting() {
  React.useEffect(() => void setTimeout(openExamples), []);
  const { isFetching } = useExecutionContext({ nonNull: true });
  return createElement("span", { role: "status" }, isFetching ? "Menunggu jawaban … Waiting …" : "");
}

const root = document.getElementById("graphiql");

/** Header above GraphiQL, whose own has no room for a second line. */
function Product() {
  const { organization } = root.dataset;
  return createElement("header", { className: "product" }, `Arsitektur SPBE · ${organization}`, createElement(Account));
}

ReactDOM.createRoot(root).render(
  createElement(
    React.Fragment,
    null,
    createElement(Product),
    createElement(
      GraphiQL,
      {
        fetcher: GraphiQL.createFetcher({ url: "/graphql" }),
        plugins: [plugin],
        defaultQuery: examples[0].query,
        defaultEditorToolsVisibility: false,
        shouldPersistHeaders: false,
      },
      createElement(GraphiQL.Logo, null, createElement(Waiting)),
    ),
  ),
);
