import { type ChildProcess, spawn } from "node:child_process";

/** Keeps the processors of this machine busy with so many processes that never rest, until the function it returns is called. */
export function makeBusy(processes: number): () => void {
  const busy = Array.from({ length: processes }, spin);
  const rest = () => {
    for (const each of busy) each.kill("SIGKILL");
  };
  process.once("exit", rest);
  return rest;
}

/** It ends by itself once this process is gone, however that ended. */
function spin(): ChildProcess {
  const script = `while kill -0 ${process.pid} 2>/dev/null; do i=0; while [ $i -lt 100000 ]; do i=$((i+1)); done; done`;
  return spawn("sh", ["-c", script], { stdio: "ignore" });
}
