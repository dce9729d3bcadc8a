import { setMaxListeners } from "node:events";
import { describe, expect, test } from "@jest/globals";
import { layOutInThread } from "../../../src/formats/pictures/layout/layout-thread.js";

/** Returns a complete graph of that many nodes. */
function graphOf(nodes: number) {
  const children = Array.from({ length: nodes }, (_, n) => ({ id: `n${n}`, width: 100, height: 40 }));
  const edges = children.flatMap(({ id }, from) =>
    children.slice(from + 1).map(to => ({ id: `${id}-${to.id}`, sources: [id], targets: [to.id] })),
  );
  return { id: "picture", layoutOptions: { "elk.algorithm": "layered" }, children, edges };
}

const small = graphOf(3);
/** Graph for which elkjs takes minutes. */
const endless = graphOf(300);

/** Returns a controller for a signal on which many pictures wait, which no client does. */
function goneLater() {
  const gone = new AbortController();
  setMaxListeners(100, gone.signal);
  return gone;
}

describe("Pictures that are requested at the same time", () => {
  test("all come although as many as are drawn at once never end: those are ended, and none waits for longer", async () => {
    const late = { code: "DEADLINE_EXCEEDED" };
    const stuck = [1, 2].map(() => expect(layOutInThread(endless, undefined, 1_500)).rejects.toMatchObject(late));
    const others = await Promise.all(Array.from({ length: 6 }, () => layOutInThread(small)));
    for (const { children } of others) expect(children![2]).toMatchObject({ x: expect.any(Number) });
    await Promise.all(stuck);
  });

  test("are no longer drawn once the client has disconnected, and their threads are free", async () => {
    const gone = goneLater();
    const away = new Error("away");
    const dropped = Array.from({ length: 8 }, () => expect(layOutInThread(endless, gone.signal)).rejects.toBe(away));
    await new Promise(done => setTimeout(done, 500));
    gone.abort(away);
    await Promise.all(dropped);
    expect((await layOutInThread(small)).children).toHaveLength(3);
  });

  test("are refused when too many wait", async () => {
    const gone = goneLater();
    const waiting = Array.from({ length: 34 }, () => layOutInThread(endless, gone.signal).catch(() => {}));
    await expect(layOutInThread(small)).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
    gone.abort();
    await Promise.all(waiting);
  });
});
