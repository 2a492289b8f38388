import type { Store } from "../../shared/store/open-store.ts";
import { PageShell, sectionOf, useHash } from "../../shared/ui/parts/page-shell.tsx";
import type { RegisterDesk } from "../register/register-desk.ts";
import { StatusLine } from "../register/status-line.tsx";
import { ConnectionsSection } from "./sections/connections-section.tsx";
import { FieldsSection } from "./sections/fields-section.tsx";
import { FindingsSection } from "./sections/findings-section.tsx";
import { FormulasSection } from "./sections/formulas-section.tsx";
import { KeyResultsSection } from "./sections/key-results-section.tsx";
import { PageSection } from "./sections/page-section.tsx";
import { RegisterSection } from "./sections/register-section.tsx";
import { RulesSection } from "./sections/rules-section.tsx";
import { StorageSection } from "./sections/storage-section.tsx";

const SECTIONS = [
	["register", "Register"],
	["key-results", "Key results"],
	["connections", "Connections"],
	["fields", "Fields"],
	["page", "Page"],
	["findings", "Findings"],
	["rules", "Rules"],
	["formulas", "Check the formulas"],
	["storage", "Storage"],
] as const;
interface OptionsProps {
	desk: RegisterDesk;
	store: () => Promise<Store>;
}

export function Options({ desk, store }: OptionsProps) {
	const hash = useHash();
	// `#paste` is the register section with the cursor where the objectives go.
	// `#rules/objective/no-owner` names a rule of its section.
	const rule = hash.split("/").slice(1).join("/");
	const current = sectionOf(SECTIONS, hash, "register");
	return (
		<PageShell name="options" sections={SECTIONS} current={current} foot={<StatusLine desk={desk} />}>
			{current === "register" && <RegisterSection desk={desk} paste={hash === "paste"} />}
			{current === "key-results" && <KeyResultsSection desk={desk} />}
			{current === "connections" && <ConnectionsSection />}
			{current === "fields" && <FieldsSection desk={desk} />}
			{current === "page" && <PageSection desk={desk} />}
			{current === "findings" && <FindingsSection desk={desk} store={store} rule={rule} />}
			{current === "rules" && <RulesSection desk={desk} store={store} rule={rule} />}
			{current === "formulas" && <FormulasSection />}
			{current === "storage" && <StorageSection desk={desk} store={store} />}
		</PageShell>
	);
}
