import { useEffect, useState } from "preact/hooks";
import type { Store } from "../../shared/store/open-store.ts";
import { StatusLine } from "./parts/status-line.tsx";
import type { RegisterDesk } from "./register-desk.ts";
import { ConnectionsSection } from "./sections/connections-section.tsx";
import { FindingsSection } from "./sections/findings-section.tsx";
import { FormulasSection } from "./sections/formulas-section.tsx";
import { KeyResultsSection } from "./sections/key-results-section.tsx";
import { RegisterSection } from "./sections/register-section.tsx";
import { StorageSection } from "./sections/storage-section.tsx";

const SECTIONS = [
	["register", "Register"],
	["key-results", "Key results"],
	["connections", "Connections"],
	["findings", "Findings"],
	["formulas", "Check the formulas"],
	["storage", "Storage"],
] as const;
type SectionName = (typeof SECTIONS)[number][0];

/** `#paste` is the register section with the cursor where the objectives go. */
function sectionOf(hash: string): SectionName {
	const name = hash.slice(1);
	return SECTIONS.find(([id]) => id === name)?.[0] ?? "register";
}

interface OptionsProps {
	desk: RegisterDesk;
	store: () => Promise<Store>;
}

export function Options({ desk, store }: OptionsProps) {
	const [hash, setHash] = useState(location.hash);
	useEffect(() => {
		const follow = () => setHash(location.hash);
		window.addEventListener("hashchange", follow);
		return () => window.removeEventListener("hashchange", follow);
	}, []);
	const current = sectionOf(hash);
	return (
		<div class="page">
			<header>
				<h1>
					Sightline <span class="soft">options</span>
				</h1>
				<nav aria-label="Sections">
					<ul>
						{SECTIONS.map(([id, name]) => (
							<li key={id}>
								<a href={`#${id}`} aria-current={id === current ? "page" : undefined}>
									{name}
								</a>
							</li>
						))}
					</ul>
				</nav>
			</header>
			<main id="main">
				{current === "register" && <RegisterSection desk={desk} paste={hash === "#paste"} />}
				{current === "key-results" && <KeyResultsSection desk={desk} />}
				{current === "connections" && <ConnectionsSection />}
				{current === "findings" && <FindingsSection desk={desk} store={store} />}
				{current === "formulas" && <FormulasSection />}
				{current === "storage" && <StorageSection desk={desk} store={store} />}
			</main>
			<StatusLine desk={desk} />
		</div>
	);
}
