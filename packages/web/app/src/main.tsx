import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet gives nothing
import "./style.css";

createRoot(document.querySelector("#app")!).render(<App />);
