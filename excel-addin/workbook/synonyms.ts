import type { Role } from "./roles.ts";

interface Synonyms {
	/** Headings that mean this and nothing else, as `headingKey` writes them. */
	readonly exact: readonly string[];
	/** Words that make it likely when the heading holds them whole. */
	readonly part: readonly string[];
}

const list = (words: string): string[] => words.split(" | ").filter((w) => w !== "");

/** What portfolio offices write over their columns. */
export const SYNONYMS: Readonly<Record<Role, Synonyms>> = {
	id: {
		exact: list(
			"id | ref | reference | project id | project ref | project no | project number | project code | initiative id | investment id | item id | key | issue key | code | no | # | gmpp id | major projects id | epic id | work item id | uid | unique id",
		),
		part: list("project id | id number | reference number | project code"),
	},
	title: {
		exact: list(
			"title | name | project | project name | project title | initiative | initiative name | investment name | programme | programme name | program name | epic | epic name | feature | summary | item | work item | proposal | scheme | scheme name | activity | demand | idea",
		),
		part: list("project name | project title | initiative name | programme name"),
	},
	status: {
		exact: list(
			"status | state | stage | phase | project status | lifecycle stage | life cycle stage | delivery status | current status | gate",
		),
		part: list("status | lifecycle stage"),
	},
	owner: {
		exact: list(
			"owner | sponsor | sro | senior responsible owner | project manager | pm | lead | project lead | responsible | accountable | product owner | assignee | manager | project owner | executive sponsor",
		),
		part: list("sponsor | sro name | project manager"),
	},
	department: {
		exact: list(
			"department | directorate | business unit | organisation | organization | portfolio | division | team | category | sector | service area | function",
		),
		part: list("department | directorate | business area"),
	},
	rag: {
		exact: list(
			"rag | rag status | health | dca | delivery confidence | delivery confidence assessment | ipa delivery confidence assessment | sro delivery confidence assessment | ryg | ryg indicator | overall rag | confidence rating | traffic light",
		),
		part: list("rag | delivery confidence"),
	},
	start: {
		exact: list(
			"start | start date | planned start | project start | start date planned | begin | begin date | commencement date | from",
		),
		part: list("start date"),
	},
	end: {
		exact: list(
			"end | end date | finish | finish date | planned end | target date | due | due date | completion date | go live | go live date | project end date | to",
		),
		part: list("end date | finish date | completion date | due date"),
	},
	cost: {
		exact: list(
			"cost | costs | budget | total cost | whole life cost | wlc | total budget | planned cost | planned costs | initial investment | investment | capex | estimated cost | contract size | forecast cost | budget usd",
		),
		part: list("whole life cost | budget | total cost | planned cost"),
	},
	benefit: {
		exact: list(
			"benefit | benefits | value | total benefit | total benefits | annual benefit | annual benefit usd | expected benefit | npv | total returns | monetised benefits",
		),
		part: list("benefit | expected return"),
	},
	objective: {
		exact: list(
			"objective | strategic objective | goal | okr | key result | strategic goal | corporate objective | outcome | mission",
		),
		part: list("strategic objective | corporate objective"),
	},
	description: {
		exact: list("description | brief description | details | scope | comments | notes | narrative | commentary"),
		part: list("description | narrative"),
	},
	userBusinessValue: {
		exact: list(
			"user business value | business value | bv | ubv | user value | value score | business value score | customer value | user and business value | wsjf value",
		),
		part: list("business value | user value"),
	},
	timeCriticality: {
		exact: list("time criticality | tc | time crit | urgency | time value | urgency score | time critical"),
		part: list("time criticality | urgency | time crit"),
	},
	riskReduction: {
		exact: list(
			"risk reduction | rr | rr oe | rroe | rr oe value | risk reduction opportunity enablement | opportunity enablement | risk opportunity | risk red",
		),
		part: list("risk reduction | opportunity enablement | risk red"),
	},
	jobSize: {
		exact: list("job size | size | js | story points | points | job duration | estimate | size points"),
		part: list("job size | story points"),
	},
	reach: {
		exact: list("reach | users reached | people reached | customers reached | reach per quarter | reach per month"),
		part: list("reach"),
	},
	impact: { exact: list("impact | impact score | impact per user | impact per person"), part: list("impact") },
	confidence: { exact: list("confidence | confidence level | confidence score"), part: list("confidence") },
	effort: {
		exact: list(
			"effort | effort person months | person months | effort months | effort score | man months | effort weeks | person weeks",
		),
		part: list("effort | person months"),
	},
	costOfDelayPerWeek: {
		exact: list(
			"cost of delay per week | cod per week | weekly cost of delay | cost of delay a week | delay cost per week",
		),
		part: list("cost of delay per week | cod per week | weekly cost of delay"),
	},
	weeks: {
		exact: list("weeks | duration weeks | duration in weeks | weeks to deliver | length in weeks"),
		part: list("duration in weeks | duration weeks | weeks to deliver"),
	},
	ease: { exact: list("ease | ease score | ease of implementation | ease of delivery"), part: list("ease score") },
};
