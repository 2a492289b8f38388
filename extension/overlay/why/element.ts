/** A small way to write elements: text is always text. */
export function el<K extends keyof HTMLElementTagNameMap>(
	tag: K,
	props: { class?: string; text?: string; label?: string } = {},
	...children: (Node | string | undefined)[]
): HTMLElementTagNameMap[K] {
	const element = document.createElement(tag);
	if (props.class) element.className = props.class;
	if (props.text !== undefined) element.textContent = props.text;
	if (props.label) element.ariaLabel = props.label;
	element.append(...children.filter((c) => c !== undefined));
	return element;
}

/** A button that only a real click or key can press. */
export function button(text: string, kind: "primary" | "plain", act: () => void): HTMLButtonElement {
	const b = el("button", { class: kind, text });
	b.type = "button";
	b.addEventListener("click", (event) => {
		if (event.isTrusted) act();
	});
	return b;
}
