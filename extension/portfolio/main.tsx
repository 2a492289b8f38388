import { render } from "preact";
import { openDesk } from "../register/open-desk.ts";
import { ownSaves } from "./own-saves.ts";
import { Portfolio } from "./portfolio.tsx";

const root = document.querySelector<HTMLElement>("#portfolio");
if (root) render(<Portfolio desk={openDesk(() => ownSaves.value++)} />, root);
