import { useEffect } from "preact/hooks";
import { useHash } from "../../../shared/ui/parts/page-shell.tsx";

interface PartLinksProps {
	/** The section's name in the address; a part is `section/part`, and the part's element has that as its id. */
	section: string;
	parts: readonly (readonly [id: string, title: string])[];
}

/** Links to the parts of a long section, which the address names too, so that a part can be sent to somebody. */
export function PartLinks({ section, parts }: PartLinksProps) {
	const hash = useHash();
	useEffect(() => {
		if (hash.startsWith(`${section}/`)) document.getElementById(hash)?.scrollIntoView({ block: "start" });
	}, [hash, section]);
	return (
		<nav class="part-links" aria-label="Parts of this section">
			<ul>
				{parts.map(([id, title]) => (
					<li key={id}>
						<a href={`#${section}/${id}`}>{title}</a>
					</li>
				))}
			</ul>
		</nav>
	);
}
