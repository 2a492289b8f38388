import { ScrollTable } from "../../../shared/ui/parts/scroll-table.tsx";
import { HOST_KINDS, type HostKind, PAGE_PARTS, type PagePart, type PageSettings } from "../../page-settings.ts";
import { HOST_NAMES, PART_WORDS } from "../page-words.ts";

interface PartTableProps {
	settings: Readonly<Record<HostKind, PageSettings>>;
	onTurn(part: PagePart, host: HostKind, isOn: boolean): void;
}

/** What is switched on where. What an administrator decided cannot be changed, and says so. */
export function PartTable({ settings, onTurn }: PartTableProps) {
	return (
		<ScrollTable label="Shown on pages" kind="page-parts">
			<thead>
				<tr>
					<th scope="col">Shown</th>
					{HOST_KINDS.map((host) => (
						<th key={host} scope="col">
							{HOST_NAMES[host]}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{PAGE_PARTS.map((part) => (
					<tr key={part}>
						<th scope="row">
							{PART_WORDS[part][0]}
							<p class="small soft">{PART_WORDS[part][1]}</p>
						</th>
						{HOST_KINDS.map((host) => (
							<td key={host}>
								<label class="check">
									<input
										type="checkbox"
										aria-label={`${PART_WORDS[part][0]}, ${HOST_NAMES[host]}`}
										checked={settings[host].parts[part]}
										disabled={settings[host].locked.has(part)}
										onChange={(event) => onTurn(part, host, event.currentTarget.checked)}
									/>
									{settings[host].locked.has(part) && <span class="small soft">set by your administrator</span>}
								</label>
							</td>
						))}
					</tr>
				))}
			</tbody>
		</ScrollTable>
	);
}
