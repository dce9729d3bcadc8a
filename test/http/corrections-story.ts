import { element } from "../support/element.js";

const opds = `${element("dkp", "Opd", "DKP", ", opdType: 'DINAS'")} ${element("dishub", "Opd", "DISHUB", ", opdType: 'DINAS'")}`;

/** Two OPDs, DKP and DISHUB, and a service of DISHUB. */
export const story = `${opds} ${element("s", "Service", "LYN-1", ", provenance: 'REPORTED', responsible: 'dishub'")}
  CREATE (s)-[:OWNED_BY {id: 'r1'}]->(dishub)`;

export const header = "Kode,Nama,Metode Layanan,Dimiliki oleh";
/** Two wrong rows: a method that does not exist, and an unknown owner. */
export const wrong = { Layanan: [header, "LYN-2,Izin,Telepati,", "LYN-3,Benar,Hybrid,", "LYN-4,Pajak,Hybrid,DPK"] };

/** Correction of a cell of the sheet Layanan. */
export const at = (row: number, column: string, value: string) => ({ sheet: "Layanan", row, column, value });

/** Corrections after which no row is wrong. */
export const mended = [at(2, "Metode Layanan", "Elektronik"), at(4, "Dimiliki oleh", "DKP")];

/** Correction that leaves out a row of the sheet Layanan. */
export const leftOut = (row: number) => ({ sheet: "Layanan", row, leaveOut: true });
