import type { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { requireWriting } from "../../access/rights.js";
import { tableLimits } from "../../formats/tables/table-limits.js";
import type { Places } from "../clients/places.js";
import { refuseBody, sendJsonError } from "../json-errors.js";
import { forbidStoring } from "../no-store.js";
import { FileTooLarge } from "../receive-file.js";
import { forAnyViewer } from "../request-viewer.js";
import type { Upload } from "./upload-file.js";
import type { UploadStore } from "./upload-store.js";

/** Media type of the body of a piece (draft-ietf-httpbis-resumable-upload). No form can send it. */
const pieceType = "application/partial-upload";

/** Milliseconds between two removals of old files. */
const removalMs = 600_000;

interface Parts {
  store: UploadStore;
  /** Limits concurrent requests that send bytes, together with imports. */
  places: Places;
  /** Throws DISK_FULL if the disk of the database has no room for a file. */
  requireRoom(request: FastifyRequest, reply: FastifyReply, bytes: number): Promise<void>;
}

type OfId = FastifyRequest<{ Params: { id: string }; Body?: Readable }>;

/**
 * Adds the upload in pieces, after the draft "Resumable Uploads for HTTP": `POST /uploads` with `Upload-Length` and no
 * body returns the address of a new upload in `Location`; `PATCH` with `Upload-Offset` appends the body; `HEAD` returns
 * in `Upload-Offset` how many bytes are here. `POST /import?upload=<id>` then imports the file.
 */
export function addUploadRoutes(app: FastifyInstance, parts: Parts): void {
  const { store, places } = parts;
  app.addHook("onReady", () => store.open());
  const log = app.log.child({ job: "uploads" });
  const remove = () => store.removeOld().catch(error => log.error({ err: error }, "Old uploads could not be removed."));
  const removing = setInterval(remove, removalMs).unref();
  app.addHook("onClose", async () => clearInterval(removing));
  void app.register(async scope => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(pieceType, (_request, body, done) => done(null, body));
    const byId = "/uploads/:id";
    const ofPiece = { bodyLimit: tableLimits.maxFileBytes, config: { ...forAnyViewer.config, takes: [pieceType] } };
    scope.post("/uploads", { ...ofPiece, onRequest: places.take }, (request, reply) => begin(parts, request, reply));
    scope.patch(byId, { ...ofPiece, onRequest: places.take }, (request: OfId, reply) => append(parts, request, reply));
    scope.head(byId, forAnyViewer, async ({ viewer, params }: OfId, reply) =>
      sendState(reply, await store.find(viewer, params.id)),
    );
  });
}

async function begin({ store, requireRoom }: Parts, request: FastifyRequest, reply: FastifyReply) {
  requireWriting(request.viewer);
  const length = countIn(request, "upload-length");
  if (length === undefined) return sendJsonError(reply, "BAD_REQUEST", missing("Upload-Length", "of the whole file"));
  if (request.body) return sendJsonError(reply, "BAD_REQUEST", "Begin without a body, and send the pieces by PATCH.");
  await requireRoom(request, reply, length);
  try {
    const upload = await store.create(request.viewer, length);
    return sendState(reply.header("location", `/uploads/${upload.id}`), upload, 201);
  } catch (error) {
    return refuse(request, reply, error);
  }
}

async function append({ store, requireRoom }: Parts, request: OfId, reply: FastifyReply) {
  const { viewer, raw, body } = request;
  const { id, bytes, length } = await store.find(viewer, request.params.id);
  requireWriting(viewer);
  // Files that began together may each have had room.
  await requireRoom(request, reply, length - bytes);
  const offset = countIn(request, "upload-offset");
  if (offset === undefined) return sendJsonError(reply, "BAD_REQUEST", missing("Upload-Offset", "before this piece"));
  if (!body) return refuseBody(reply, "UNSUPPORTED_MEDIA_TYPE");
  // Leaving the body destroys the connection by default, and with it the answer.
  const sent = body.iterator({ destroyOnReturn: false });
  try {
    return sendState(reply, await store.append(viewer, id, { offset, sent, end: () => raw.destroy() }));
  } catch (error) {
    return refuse(request, reply, error);
  }
}

function refuse({ raw }: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  if (error instanceof FileTooLarge) return refuseBody(reply, "PAYLOAD_TOO_LARGE");
  if (raw.readableAborted)
    return sendJsonError(reply, "BAD_REQUEST", "The piece ended early. HEAD tells where to continue.");
  throw error;
}

/** Returns the number of bytes in a header; undefined for any other text. */
function countIn({ headers }: FastifyRequest, name: string): number | undefined {
  const text = headers[name];
  return typeof text === "string" && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

const missing = (header: string, what: string) => `${header} is missing or no number: the bytes ${what}.`;

const sendState = (reply: FastifyReply, { bytes, length }: Upload, status = 204): FastifyReply =>
  forbidStoring(reply)
    .code(status)
    .headers({
      "upload-offset": bytes,
      "upload-length": length,
      "upload-complete": bytes === length ? "?1" : "?0",
    })
    .send();
