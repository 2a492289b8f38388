import { render } from "preact";
import { openDesk, ownStore } from "../register/open-desk.ts";
import { Options } from "./options.tsx";

const root = document.querySelector<HTMLElement>("#options");
if (root) render(<Options desk={openDesk()} store={ownStore} />, root);
