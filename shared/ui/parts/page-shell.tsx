import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";

/** Sections by the name in the address, each with what it is called. */
export type PageSections<Name extends string> = readonly (readonly [Name, string])[];

/** What stands behind the `#` of the address, followed as it changes. */
export function useHash(): string {
	const [hash, setHash] = useState(location.hash);
	useEffect(() => {
		const follow = () => setHash(location.hash);
		window.addEventListener("hashchange", follow);
		return () => window.removeEventListener("hashchange", follow);
	}, []);
	return hash.slice(1);
}

/** The section an address names; the first one where it names none. */
export function sectionOf<Name extends string>(sections: PageSections<Name>, hash: string, otherwise: Name): Name {
	return sections.find(([id]) => id === hash.split("/")[0])?.[0] ?? otherwise;
}

interface PageShellProps {
	name: string;
	sections: PageSections<string>;
	current: string;
	children: ComponentChildren;
	/** Below everything, outside the main part. */
	foot?: ComponentChildren;
}

/** A full page of ours: its sections at the side (above, where it is narrow), the current one in the middle. */
export function PageShell({ name, sections, current, children, foot }: PageShellProps) {
	return (
		<div class="page">
			<header>
				<h1>
					Sightline <span class="soft">{name}</span>
				</h1>
				<nav aria-label="Sections">
					<ul>
						{sections.map(([id, title]) => (
							<li key={id}>
								<a href={`#${id}`} aria-current={id === current ? "page" : undefined}>
									{title}
								</a>
							</li>
						))}
					</ul>
				</nav>
			</header>
			<main id="main">{children}</main>
			{foot}
		</div>
	);
}
