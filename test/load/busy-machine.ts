import { type ChildProcess, spawn } from "node:child_process";

/** Keeps the processors busy with that many processes until the returned function is called. */
export function makeBusy(processes: number): () => void {
  const busy = Array.from({ length: processes }, spin);
  const rest = () => {
    for (const each of busy) each.kill("SIGKILL");
  };
  process.once("exit", rest);
  return rest;
}

/** Starts a process that ends when this process has ended in any way. */
function spin(): ChildProcess {
  const script = `while kill -0 ${process.pid} 2>/dev/null; do i=0; while [ $i -lt 100000 ]; do i=$((i+1)); done; done`;
  return spawn("sh", ["-c", script], { stdio: "ignore" });
}
