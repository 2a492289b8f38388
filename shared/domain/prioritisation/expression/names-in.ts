import type { Expression } from "./expression.ts";

type NameNode = Extract<Expression, { readonly kind: "name" }>;

/** The names a formula uses, with their places, from left to right. */
export function namesIn(node: Expression): readonly NameNode[] {
	switch (node.kind) {
		case "number":
			return [];
		case "name":
			return [node];
		case "negate":
		case "not":
			return namesIn(node.of);
		case "binary":
			return [...namesIn(node.left), ...namesIn(node.right)];
		case "call":
			return node.args.flatMap(namesIn);
	}
}
