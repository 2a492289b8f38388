/** The two areas of Azure DevOps' REST interface that are read, below a site, a project or a team: what work there is, and how a team plans it. */
export const TRACKING = "_apis/wit";
export const PLANNING = "_apis/work";
