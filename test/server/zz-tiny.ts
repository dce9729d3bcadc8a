import { configWith, startTinyServer } from "./tiny-server.js";

const s = await startTinyServer(configWith({ port: 4567 }));
console.log(s.url);
