import { faultOf } from "./import-faults";
import { forgetUpload, knownUpload, rememberUpload } from "./known-upload";

/** Bytes of a piece: the first, and the most that reverse proxies accept by default. */
const [firstPiece, largestPiece] = [2 ** 17, 2 ** 20];

/** Milliseconds within which a piece arrives on a link that can carry larger ones. */
const quickMs = 2_000;

/** Seconds before each further attempt while the server gives no answer. */
const pauses = [1, 2, 4, 8, 15, 15, 15, 15];

/** Times that a file is begun again. More is the sign of servers that take turns and each lack what the other has. */
const mostLosses = 3;

/** Statuses after which the same request may succeed; 0 is a broken link. */
const passing = [0, 408, 429, 500, 502, 503, 504];

/** Progress of a file that is being sent. */
export interface Sending {
  /** Share that the server has, 0–1. */
  share: number;
  /** BROKEN: link or server are away, and the page tries again. ANEW: the server has lost the file. */
  trouble?: "BROKEN" | "ANEW";
}

/** Upload of a file that the server has received, or in words for people why it has not. */
export type Received = { id: string } | { fault: string };

/**
 * Sends a file in pieces, and continues where an earlier attempt of this browser stopped. An upload that the server does
 * not know any more is begun again. Never rejects.
 */
export const sendFile = (file: File, mark: string, onSending: (sending: Sending) => void): Promise<Received> =>
  new Transfer(file, mark, onSending).run();

class Transfer {
  private id: string | undefined;
  /** Bytes that the server has; undefined while that is unknown. */
  private sent: number | undefined;
  /** Share that the server had at its last answer. */
  private share = 0;
  private piece = firstPiece;
  private failures = 0;
  private isAnew = false;
  /** Times that the server has lost the file. */
  private losses = 0;

  constructor(
    private readonly file: File,
    private readonly mark: string,
    private readonly onSending: (sending: Sending) => void,
  ) {
    this.id = knownUpload(mark)?.id;
  }

  async run(): Promise<Received> {
    for (;;) {
      if (this.failures === 0) this.tell(this.isAnew ? "ANEW" : undefined);
      if (this.id && this.sent === this.file.size) return { id: this.id };
      const began = performance.now();
      const answer = await this.next();
      if (!answer) return { fault: "Berkas ini berubah sejak dipilih. Pilih lagi berkasnya, lalu periksa." };
      if (answer.ok) this.take(answer, performance.now() - began);
      else if (answer.status === 404 && this.id && this.losses++ < mostLosses) this.beginAnew();
      else if (answer.status === 409) this.sent = undefined;
      else if (!passing.includes(answer.status) || !(await this.pause())) return { fault: await this.faultIn(answer) };
    }
  }

  /** Sends the next request; undefined if the file has changed since it was chosen, which a browser then does not read. */
  private async next(): Promise<Response | undefined> {
    const { file, id, sent, piece } = this;
    if (!id) return request("/uploads", { method: "POST", headers: { "upload-length": `${file.size}` } });
    if (sent === undefined) return request(`/uploads/${id}`, { method: "HEAD" });
    const body = await file
      .slice(sent, sent + piece)
      .arrayBuffer()
      .catch(() => undefined);
    const headers = { "content-type": "application/partial-upload", "upload-offset": `${sent}` };
    return body && request(`/uploads/${id}`, { method: "PATCH", headers, body });
  }

  private take({ headers }: Response, tookMs: number): void {
    this.id ??= headers.get("location")!.split("/").at(-1)!;
    this.sent = Number(headers.get("upload-offset"));
    this.failures = 0;
    if (tookMs < quickMs) this.piece = Math.min(this.piece * 2, largestPiece);
    rememberUpload({ file: this.mark, id: this.id, isWhole: this.sent === this.file.size });
  }

  private beginAnew(): void {
    forgetUpload(this.mark);
    this.isAnew = true;
    this.id = undefined;
    this.sent = undefined;
  }

  /** Waits before a further attempt, at most until the link is back. Returns false after the last one. */
  private async pause(): Promise<boolean> {
    const seconds = pauses[this.failures++];
    if (seconds === undefined) return false;
    this.tell("BROKEN");
    await new Promise<void>(resolve => {
      setTimeout(resolve, seconds * 1_000);
      addEventListener("online", () => resolve(), { once: true });
    });
    // How much has arrived of the piece is not known.
    this.sent = undefined;
    return true;
  }

  private async faultIn(answer: Response): Promise<string> {
    const fault = faultOf(answer.status, await answer.json().catch(() => ({})));
    return this.id ? `${fault} Yang sudah terkirim tidak perlu dikirim ulang.` : fault;
  }

  private tell(trouble: Sending["trouble"]): void {
    if (this.sent !== undefined) this.share = this.sent / Math.max(this.file.size, 1);
    this.onSending({ share: this.share, trouble });
  }
}

/** Sends a request. Returns an answer with the status 0 if the link breaks. */
const request = (address: string, init: RequestInit): Promise<Response> =>
  fetch(address, init).catch(() => Response.error());
