import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { billOfMaterials } from "./sbom/bill-of-materials.js";
import { billOfJars, billOfPackages, bundledPackages } from "./sbom/sources.js";

/** `npm run sbom [-- FILE]`: writes the bill of materials of what runs and of what browsers load, after `npm run build`. */
const [file = "dist/sbom.cdx.json"] = process.argv.slice(2);

const bill = billOfMaterials({
  manifest: JSON.parse(readFileSync("package.json", "utf8")),
  lock: JSON.parse(readFileSync("package-lock.json", "utf8")),
  packages: billOfPackages(),
  bundled: bundledPackages(),
  jars: billOfJars(),
});
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`);
console.log(`${file}: ${bill.components.length} components`);
