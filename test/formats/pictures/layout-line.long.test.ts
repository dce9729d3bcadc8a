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
/** Graph for which elkjs takes 20 s, far longer than any test waits, in less than the memory of a thread. */
const endless = graphOf(60);
/** Graph that takes more than this memory within seconds. */
const huge = graphOf(300);

/** Returns a controller for a signal on which many pictures wait, which no client does. */
function goneLater() {
  const gone = new AbortController();
  setMaxListeners(100, gone.signal);
  return gone;
}

describe("Pictures that are requested at the same time", () => {
  test("all come although as many as are drawn at once never end: those are ended, and none waits for longer", async () => {
    const late = { code: "DEADLINE_EXCEEDED" };
    const stuck = [1, 2].map(() => expect(layOutInThread(endless, undefined, 500)).rejects.toMatchObject(late));
    const others = await Promise.all(Array.from({ length: 6 }, () => layOutInThread(small)));
    for (const { children } of others) expect(children![2]).toMatchObject({ x: expect.any(Number) });
    await Promise.all(stuck);
  });

  test("take no more memory than a thread has: a picture that needs more is refused, and the next one is drawn", async () => {
    await expect(layOutInThread(huge)).rejects.toMatchObject({ code: "OUT_OF_MEMORY" });
    expect((await layOutInThread(small)).children).toHaveLength(3);
  });

  test("are no longer drawn once the client has disconnected, and their threads are free", async () => {
    const gone = goneLater();
    const away = new Error("away");
    const dropped = Array.from({ length: 8 }, () =>
      expect(layOutInThread(endless, { gone: gone.signal })).rejects.toBe(away),
    );
    await new Promise(done => setTimeout(done, 500));
    gone.abort(away);
    await Promise.all(dropped);
    expect((await layOutInThread(small)).children).toHaveLength(3);
  });

  test("of which large ones wait for each other: a small one of the same client passes them", async () => {
    const gone = goneLater();
    const large = Array.from({ length: 8 }, () => layOutInThread(endless, { client: "A", gone: gone.signal }));
    for (const each of large) each.catch(() => {});
    expect((await layOutInThread(small, { client: "A" })).children).toHaveLength(3);
    gone.abort();
    await Promise.allSettled(large);
  });

  test("are refused when too many wait: the newest of the client who has the most", async () => {
    const gone = goneLater();
    const ofMany = Array.from({ length: 33 }, () => layOutInThread(endless, { client: "A", gone: gone.signal }));
    const outcomes = ofMany.map(each =>
      each.then(String, error => (error.name === "AbortError" ? error.name : error.code)),
    );
    const other = layOutInThread(endless, { client: "B", gone: gone.signal }).catch(error => error.name);
    expect(await outcomes.at(-1)).toBe("TOO_MANY_REQUESTS");
    await expect(layOutInThread(endless, { client: "A" })).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
    gone.abort();
    expect([...new Set(await Promise.all(outcomes.slice(0, -1))), await other]).toEqual(["AbortError", "AbortError"]);
  });
});
