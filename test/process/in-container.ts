import { chmod, chown, mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Command } from "./server-process.js";

/** User of the image: `node`. */
const user = 1000;

/** Place of the image in its container; folders of tests may be closed to other users. */
const place = "/srv";

/**
 * Shows the folder $1 at that place, makes every disk read-only but its folders `data` and `tmp`, and runs the Node of $2
 * there, as the user of the image without any privilege.
 */
const contain = `set -e
mount --bind "$1" ${place}
for volume in data tmp; do mount --bind ${place}/$volume ${place}/$volume; done
touch ${place}/node
mount --bind "$2" ${place}/node
findmnt -rn -o TARGET | while read -r disk; do
  case "$disk" in
    /proc*|/sys*|/dev*|${place}/data|${place}/tmp) ;;
    *) mount -o remount,bind,ro "$disk" ;;
  esac
done
cd ${place}/app
shift 2
exec setpriv --reuid=${user} --regid=${user} --clear-groups --no-new-privs --bounding-set=-all --inh-caps=-all \\
  ${place}/node "$@"`;

/** Folder of an image with its volumes, and the means to run Node there as docker-compose.yml does. Needs root. */
export class Container {
  /** Paths within the container. */
  readonly data = `${place}/data`;
  readonly tmp = `${place}/tmp`;
  readonly settings = { DATA_DIR: this.data, TMPDIR: this.tmp, NODE_ENV: "production", HOME: "/nowhere" };

  constructor(private readonly folder: string) {}

  /** Returns the path of a volume outside of the container. */
  outside(volume: "data" | "tmp"): string {
    return path.join(this.folder, volume);
  }

  /** Makes the volumes, which belong to the user of the image. */
  async makeVolumes(): Promise<void> {
    if (process.getuid?.() !== 0) throw new Error("This test mounts folders and changes users: run it as root.");
    await chmod(this.folder, 0o755);
    for (const volume of [this.outside("data"), this.outside("tmp")]) {
      await mkdir(volume);
      await chown(volume, user, user);
    }
  }

  /** Command that runs Node with these arguments. */
  command(...args: string[]): Command {
    const own = ["unshare", "--mount", "--propagation", "private", "sh", "-c", contain, "contain"] as const;
    return [...own, this.folder, process.execPath, ...args];
  }

  /** Command of the image. */
  async start(): Promise<Command> {
    const [, command] = /^CMD (\[.*\])$/m.exec(await readFile("Dockerfile", "utf8"))!;
    const [, ...args] = JSON.parse(command!);
    return this.command(...args);
  }
}
