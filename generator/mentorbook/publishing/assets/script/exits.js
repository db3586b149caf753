/* The ways out of a form. Nothing is sent by the site: a forge's editor opens with the file in it, a mail is begun, the
   file is copied or downloaded. What came of it is told by a key of the chapter `script`. */

/** Return the address of the forge's editor with the file in it; null where it is too long, or the forge takes none. */
export function filledEditor(knowledge, path, text) {
  const [address, prefill] = knowledge.editor;
  if (!prefill) return null;
  const whole = `${filledAddress(address, path)}${prefill.replace("{text}", () => encodeURIComponent(text))}`;
  return whole.length <= knowledge.limits[0] ? whole : null;
}

/** Return the address of a mail with the file in it; null where it is too long for a mail program. */
export function filledMail(knowledge, path, text) {
  const address = `${emptyMail(knowledge)}&body=${encodeURIComponent(`${path}\n\n${text}`.replaceAll("\n", "\r\n"))}`;
  return address.length <= knowledge.limits[1] ? address : null;
}

/** Take a way out with a file; return a promise of the key of what there is to say then. */
export async function leaveBy(exit, knowledge, path, text) {
  if (exit === "download") return download(path, text);
  if (exit === "copy") return (await copied(text)) ? "form_copied" : "form_select";
  const isMail = exit === "mail";
  const filled = isMail ? filledMail(knowledge, path, text) : exit === "forge" ? filledEditor(knowledge, path, text) : null;
  const empty = isMail ? emptyMail(knowledge) : exit === "forge" ? filledAddress(knowledge.editor[0], path) : knowledge.contact;
  const hasCopy = filled === null ? copied(text) : null;
  openAddress(filled ?? empty, isMail);
  if (filled !== null) return isMail ? "form_mail_open" : "form_forge_open";
  return (await hasCopy) ? `form_${exit}_paste` : `form_${exit}_select`;
}

function openAddress(address, isMail) {
  if (isMail) window.location.href = address;
  else window.open(address, "_blank", "noopener");
}

function filledAddress(address, path) {
  return address.replace("{path}", () => encodeURIComponent(path));
}

function emptyMail(knowledge) {
  return `${knowledge.contact}?subject=${encodeURIComponent(knowledge.subject)}`;
}

async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function download(path, text) {
  const address = URL.createObjectURL(new Blob([text], { type: "application/yaml" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = path.split("/").at(-1);
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
  return "form_downloaded";
}
