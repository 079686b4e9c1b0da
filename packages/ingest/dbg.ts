import { readBytes } from "./src/read-bytes.ts";
for (const n of [300, 1000, 3000]) { const t=performance.now(); await readBytes({bytes: Buffer.from(`<html><body>${"<div>".repeat(n)}`), name:"", contentType:"text/html"}).catch((e)=>console.log(e.rule)); console.log(n, performance.now()-t); }
