import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";

/** Responses by Node's error code for an incomplete or invalid request. */
const faults: Record<string, [status: number, code: string, message: string]> = {
  ERR_HTTP_REQUEST_TIMEOUT: [
    408,
    "REQUEST_TIMEOUT",
    "The request took too long to arrive. Send it again over a better link, or in parts.",
  ],
  HPE_HEADER_OVERFLOW: [431, "BAD_REQUEST", "The headers of the request are too large. Send fewer or shorter ones."],
};
const unreadable: [number, string, string] = [400, "BAD_REQUEST", "The request is not valid HTTP."];

/** Answers an incomplete or invalid request with a JSON error, and closes the connection. */
export function answerClientFault(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const [status, code, message] = faults[error.code ?? ""] ?? unreadable;
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    "content-type: application/json; charset=utf-8",
    `content-length: ${Buffer.byteLength(body)}`,
    "connection: close",
  ];
  socket.write(`${head.join("\r\n")}\r\n\r\n${body}`);
  socket.destroySoon();
}
