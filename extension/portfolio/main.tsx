import { render } from "preact";
import { Portfolio } from "./portfolio.tsx";

const root = document.querySelector<HTMLElement>("#portfolio");
if (root) render(<Portfolio />, root);
