/** Report of `POST /import`. */
export interface ImportReport {
  created: number;
  updated: number;
  unchanged: number;
  relationsAdded: number;
  /** True if the file was written: no error, and no dry run. */
  written: boolean;
  problems: { severity: string; message: string; path: (string | number)[] }[];
}

/** Report of an import, or in words for people why there is none. */
export interface Outcome {
  report?: ImportReport;
  fault?: string;
}

const faults: Record<number, string> = {
  401: "Sesi Anda sudah berakhir. Masuklah lagi, lalu unggah lagi.",
  403: "Akun Anda tidak berhak mengunggah. Yang berhak ialah operator OPD dan Admin Arsitektur.",
  413: "Berkas terlalu besar. Bagilah menjadi beberapa berkas.",
  429: "Server sedang menerima banyak berkas. Coba lagi sepuluh detik lagi.",
};

/** Sends a file to be checked (`dryRun`) or written, as that of an OPD or of all. Never rejects. */
export async function importFile(file: File, { opd, dryRun }: { opd?: string; dryRun: boolean }): Promise<Outcome> {
  const asked = new URLSearchParams({ ...(opd ? { opd } : {}), dryRun: String(dryRun), name: file.name });
  const headers = { "content-type": "application/octet-stream" };
  // A browser reads no file that has changed since it was chosen, so that what is written is what was checked.
  const body = await file.arrayBuffer().catch(() => undefined);
  if (!body) return { fault: "Berkas ini berubah sejak dipilih. Pilih lagi berkasnya, lalu periksa." };
  try {
    const response = await fetch(`/import?${asked}`, { method: "POST", headers, body });
    const report: any = await response.json();
    if (Array.isArray(report.problems)) return { report };
    return { fault: faults[response.status] ?? `Berkas ditolak: ${report.errors?.[0]?.message ?? response.status}` };
  } catch {
    return { fault: "Tidak ada sambungan ke server. Periksa jaringan Anda, lalu coba lagi." };
  }
}
