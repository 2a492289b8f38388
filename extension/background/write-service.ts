import { workLevels } from "../../shared/domain/work-items/work-levels.ts";
import { mappedFields } from "../../shared/sources/field-map.ts";
import type { Answered, Asked } from "../messages.ts";
import { canUndo, hasRest, type WriteJob, type WriteRow } from "../write-job.ts";
import { type Context, isoTime } from "./context.ts";
import type { FieldMaps } from "./field-maps.ts";
import type { Portfolio } from "./portfolio.ts";
import type { Sources } from "./sources.ts";
import { keepJob, readJob } from "./write-back/job-store.ts";
import { MOST_ITEMS, previewWrite } from "./write-back/preview-write.ts";
import { resultOf } from "./write-back/result-of.ts";
import { writeRows } from "./write-back/write-rows.ts";

type Status = Answered<"write/status">;

/**
 * Writes results into a field of a site: looked at first, begun by the user in a page of ours, item by item, and taken back
 * in one. Nothing here is ever asked by a host's page, and nothing goes on by itself after the worker died.
 */
export class WriteService {
	private running: AbortController | undefined;

	constructor(
		private readonly context: Context,
		private readonly portfolio: Portfolio,
		private readonly maps: FieldMaps,
		private readonly sources: Sources,
	) {}

	/** Fields that a result may be written into. What a site's field is read as is not written: figures would feed on themselves. */
	async targets(site: string): Promise<Answered<"write/targets">> {
		const source = await this.sources.of(site);
		const found = source && (await this.maps.found(site, source));
		if (!found?.ok) return { fields: [], levels: [], problem: found?.problem.code ?? "not-a-site" };
		const read = new Set(mappedFields((await this.maps.known(site)) ?? found.value.map));
		const { sites } = await this.portfolio.standing();
		return {
			fields: found.value.all.filter((f) => f.holds !== undefined && !read.has(f.id)),
			levels: workLevels(sites.get(site)?.values() ?? [], () => true),
		};
	}

	async preview({ site, result, field, level, isOpenOnly }: Omit<Asked<"write/preview">, "type">): Promise<Status> {
		if (this.running) return { ...(await this.status()), problem: "busy" };
		const writer = await this.sources.writer(site);
		const { fields } = await this.targets(site);
		const target = fields.find((f) => f.id === field);
		if (!writer || !target) return { isRunning: false, problem: "not-a-target" };
		this.context.resume(site);
		const standing = await this.portfolio.standing();
		const items = [...(standing.sites.get(site)?.values() ?? [])].filter(
			(i) => (level === undefined || i.level === level) && (!isOpenOnly || i.statusCategory !== "done"),
		);
		if (items.length > MOST_ITEMS) return { isRunning: false, problem: "too-many" };
		const found = await previewWrite({
			writer,
			field,
			items,
			resultOf: (key) => {
				const graphKey = standing.at(site, key)?.graphKey ?? key;
				const value = resultOf(result, graphKey, standing);
				return value === undefined || target.holds === typeof value ? value : asText(value, target.holds);
			},
		});
		if (!found.ok) return { isRunning: false, problem: found.problem.code };
		const { ok: _, ...rest } = found;
		const job: WriteJob = {
			id: this.context.newId(),
			site,
			field,
			fieldName: target.name,
			result,
			madeAt: isoTime(this.context.now()),
			state: "previewed",
			...rest,
		};
		await keepJob(await this.context.store(), job);
		return this.status();
	}

	/** Begins what was previewed, or goes on with the rest of what was stopped. */
	async start(id: string): Promise<Status> {
		const job = await this.stopped();
		if (job?.id !== id || this.running || !(job.state === "previewed" || hasRest(job))) return this.refuse();
		await this.begin(job, "forth");
		return this.status();
	}

	async undo(id: string): Promise<Status> {
		const job = await this.stopped();
		if (job?.id !== id || this.running || !canUndo(job)) return this.refuse();
		await this.begin(job, "back");
		return this.status();
	}

	async cancel(): Promise<Status> {
		this.running?.abort();
		return this.status();
	}

	async status(): Promise<Status> {
		const job = await this.stopped();
		return { isRunning: this.running !== undefined, ...(job ? { job } : {}) };
	}

	private async refuse(): Promise<Status> {
		return { ...(await this.status()), problem: "not-this-one" };
	}

	/** A run whose worker died has stopped: nothing is written without a click. */
	private async stopped(): Promise<WriteJob | undefined> {
		const job = await readJob(await this.context.store());
		const isDead = !this.running && (job?.state === "writing" || job?.state === "undoing");
		return job && isDead ? { ...job, state: "stopped", problem: { code: "interrupted" } } : job;
	}

	private async begin(job: WriteJob, way: "forth" | "back"): Promise<void> {
		const { problem: _, ...rest } = job;
		const own = new AbortController();
		this.running = own;
		const begun: WriteJob = { ...rest, state: way === "forth" ? "writing" : "undoing" };
		await keepJob(await this.context.store(), begun);
		void this.run(begun, way, own).catch(() => {
			this.running = undefined;
		});
	}

	private async run(job: WriteJob, way: "forth" | "back", own: AbortController): Promise<void> {
		const store = await this.context.store();
		const writer = await this.sources.writer(job.site);
		const rows = new Map(job.rows.map((r) => [r.key, r]));
		const current = (): WriteJob => ({ ...job, rows: [...rows.values()] });
		const due = (r: WriteRow) =>
			way === "forth" ? r.outcome === undefined : r.outcome === "written" && r.undone === undefined;
		const problem = writer
			? await writeRows(job.rows.filter(due), {
					writer,
					field: job.field,
					way,
					signal: own.signal,
					pause: (ms) => this.context.pause(ms),
					done: async (key, outcome, why) => {
						const row = rows.get(key);
						// Sites name a field by its id; people do not.
						const said = why ? { why: why.replaceAll(job.field, job.fieldName) } : {};
						if (row) rows.set(key, { ...row, [way === "forth" ? "outcome" : "undone"]: outcome, ...said });
						await keepJob(store, current());
					},
				})
			: { code: "not-a-site" };
		const ended = problem ? "stopped" : way === "forth" ? "written" : "undone";
		await keepJob(store, { ...current(), state: ended, ...(problem ? { problem } : {}) });
		if (this.running === own) this.running = undefined;
	}
}

/** A number may stand in a text; a text in no number. */
const asText = (value: string | number, holds: "number" | "text" | undefined): string | undefined =>
	holds === "text" ? String(value) : undefined;
