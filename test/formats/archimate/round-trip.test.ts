import { beforeAll, expect, test } from "@jest/globals";
import { metamodel } from "../../../src/metamodel/metamodel.js";
import { elementOf, exchangeFile, exportedFile, graphOf, importFile, relationOf } from "../../support/archimate.js";
import { useEmptyRepository } from "../../support/repository.js";

const { database, ask, given } = useEmptyRepository();

const write = async (mutation: string) => {
  const { data, errors } = await ask(`mutation { ${mutation} { problems { message } } }`);
  expect(errors).toBeUndefined();
  expect(Object.values(data).flatMap((each: any) => each.problems)).toEqual([]);
};

beforeAll(async () => {
  await write(`createOpd(input: { code: "D", name: "Dinas \\"A & B\\" <x>", opdType: DINAS })`);
  await write(
    `createInfrastructure(input: { code: "S", name: "Server", infrastructureType: SERVER, memoryGb: 64, supportUntil: "2030-01-01" })`,
  );
  await write(`createApplication(input: { code: "A", name: "Aplikasi", description: "baris satu\\nbaris dua\\r\\n ekor ", ownedBy: "opd:D",
    attributes: [{ name: "Catatan", value: "" }, { name: "Catatan", value: "dua; tiga" }],
    runsOn: { add: [{ to: "infrastructure:S", redundancy: "utama", vital: false, since: "2024-01-01", note: "sementara" }] } })`);
  await write(`createService(input: { code: "L", name: "Layanan", method: ELECTRONIC, audience: [PUBLIC, BUSINESS], benefits: ["a; b", "c"],
    feeRupiah: 20000000000, supportedBy: { add: [{ to: "application:A", role: PRIMARY }] } })`);
  await write(`createReference(input: { code: "RAL.01", name: "Sektor", taxonomy: RAL, version: "V1", level: 1 })`);
  await write(`createReference(input: { code: "RAL.01", name: "Sektor", taxonomy: RAL, version: "V2", level: 1 })`);
  await write(
    `createApplication(input: { code: "A", name: "Aplikasi baru", plateau: TO_BE, change: UPGRADE, replaces: { add: [{ to: "application:A@AS_IS" }] } })`,
  );
  await write(
    `relate(from: "service:L", type: DEPENDS_ON, to: "opd:D", properties: { attributes: [{ name: "x", value: "y" }] })`,
  );
});

test("an export that is imported again changes nothing", async () => {
  const report = await importFile(database, await exportedFile(database));
  expect(report.problems.filter(({ severity }) => severity === "ERROR")).toEqual([]);
  expect(report).toMatchObject({
    created: 0,
    updated: 0,
    deleted: 0,
    relationsAdded: 0,
    relationsRemoved: 0,
    unchanged: 7,
  });
});

test("elements are in folders of their kind, and some kinds may go out alone", async () => {
  const kinds = ["Application", "Infrastructure"].map(name => metamodel.kind(name));
  const file = await exportedFile(database, { kinds });
  expect([...file.matchAll(/<label>(.*?)<\/label>/g)].map(([, label]) => label)).toEqual(["Aplikasi", "Infrastruktur"]);
  expect([...file.matchAll(/<relationship /g)]).toHaveLength(2);
});

test("an export makes the same graph in an empty repository", async () => {
  const [file, before] = [await exportedFile(database), await graphOf(database)];
  await given("MATCH (n) DETACH DELETE n");
  expect(await importFile(database, file)).toMatchObject({ created: 7, written: true });
  expect(await graphOf(database)).toEqual(before);
});

test("a model from elsewhere goes out with its own types and identifiers, relations on relations too, and comes back the same", async () => {
  const model = exchangeFile(
    [elementOf("e1", "BusinessRole", "Peran"), elementOf("e2", "ApplicationFunction", "Fungsi")],
    [
      relationOf("r1", "Assignment", "e1", "e2", "", "<name>mengerjakan</name>"),
      relationOf("r2", "Influence", "e2", "e1", `modifier="+"`),
      relationOf(
        "r3",
        "Association",
        "r1",
        "e2",
        `isDirected="true"`,
        "<name>tentang</name><documentation>d</documentation>",
      ),
    ],
  );
  await importFile(database, model);
  const [file, before] = [await exportedFile(database), await graphOf(database)];
  expect(file).toContain(`<element identifier="e1" xsi:type="BusinessRole">`);
  expect(file).toContain(
    `<relationship identifier="r1" source="e1" target="e2" xsi:type="Assignment">\n<name>mengerjakan</name>`,
  );
  expect(file).toContain(`<relationship identifier="r2" source="e2" target="e1" xsi:type="Influence" modifier="+">`);
  expect(file).toContain(
    `<relationship identifier="r3" source="r1" target="e2" xsi:type="Association">\n<name>tentang</name>`,
  );
  expect(await importFile(database, file)).toMatchObject({
    created: 0,
    updated: 0,
    relationsAdded: 0,
    relationsRemoved: 0,
  });
  expect(await importFile(database, model)).toMatchObject({
    created: 0,
    updated: 0,
    relationsAdded: 0,
    relationsRemoved: 0,
  });
  expect(await graphOf(database)).toEqual(before);
});

test("an architect renames an element, draws a new one and brings the model back", async () => {
  const drawn = (await exportedFile(database))
    .replace("<name>Layanan</name>", "<name>Layanan baru</name>")
    .replace("<elements>", `<elements>${elementOf("id-new", "ApplicationComponent", "Digambar")}`)
    .replace("<relationships>", `<relationships>${relationOf("id-r", "Serving", "id-new", await idOf("service:L"))}`);
  expect(await importFile(database, drawn)).toMatchObject({ created: 1, updated: 1, relationsAdded: 1 });
  expect(await importFile(database, drawn)).toMatchObject({
    created: 0,
    updated: 0,
    relationsAdded: 0,
    relationsRemoved: 0,
  });
  const { data } = await ask(`{ service(ref: "service:L") { name supportedBy { nodes { name } } } }`);
  expect(data.service.name).toBe("Layanan baru");
  expect(data.service.supportedBy.nodes.map(({ name }: any) => name)).toContain("Digambar");
});

const idOf = async (ref: string) => `id-${(await ask(`{ element(ref: "${ref}") { id } }`)).data.element.id}`;

test("a character that XML cannot hold is replaced, and the file stays XML", async () => {
  await given("MATCH (n:Service) SET n.name = $name", { name: "Bel\u0007 \ud800 <&>" });
  const file = await exportedFile(database);
  expect(file).toContain("<name>Bel\uFFFD \uFFFD &lt;&amp;&gt;</name>");
  expect((await importFile(database, file)).written).toBe(true);
});

test("an empty repository goes out as a model without elements", async () => {
  await given("MATCH (n) DETACH DELETE n");
  expect(await importFile(database, await exportedFile(database))).toMatchObject({
    written: true,
    created: 0,
    problems: [],
  });
});
