import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet gives nothing
import "./style.css";
// oxlint-disable-next-line import/no-unassigned-import -- likewise
import "./access/access.css";
// oxlint-disable-next-line import/no-unassigned-import -- likewise
import "./find/find.css";
// oxlint-disable-next-line import/no-unassigned-import -- likewise
import "./keys/keys.css";
// oxlint-disable-next-line import/no-unassigned-import -- likewise
import "./parts/graphs.css";
// oxlint-disable-next-line import/no-unassigned-import -- likewise
import "./reply/reply.css";
// oxlint-disable-next-line import/no-unassigned-import -- likewise
import "./story/story.css";

createRoot(document.querySelector("#app")!).render(<App />);
