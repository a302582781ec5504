/** What keeps a text from being well-formed XML, or nothing: tags that do not close, stray signs, entities it does not know. */
export function faultOfXml(text: string): string | undefined {
  const body = text.replace(/^<\?xml [^?]*\?>/, "");
  const open: string[] = [];
  let roots = 0;
  let end = 0;
  for (const found of body.matchAll(/<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g)) {
    const [tag = "", closes, name = "", , empty] = found;
    const between = body.slice(end, found.index);
    if (/[<>]/.test(between)) {
      return `"${between.slice(0, 60)}" stands between tags`;
    }
    if (/&(?!(amp|lt|gt|quot|apos|#\d+);)/.test(between + tag)) {
      return `an & in "${(between + tag).slice(0, 60)}"`;
    }
    if (open.length === 0 && between.trim() !== "") {
      return `"${between.trim().slice(0, 60)}" stands outside`;
    }
    if (closes === "/") {
      const opened = open.pop();
      if (opened !== name) {
        return `</${name}> closes <${opened ?? "nothing"}>`;
      }
    } else {
      if (open.length === 0) {
        roots += 1;
      }
      if (empty !== "/") {
        open.push(name);
      }
    }
    end = found.index + tag.length;
  }
  if (open.length > 0) {
    return `<${open.join("><")}> is never closed`;
  }
  return roots === 1 && body.slice(end).trim() === "" ? undefined : "there is not exactly one root";
}
