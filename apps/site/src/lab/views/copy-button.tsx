import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { useLab } from "./lab-context.ts";

const saidForMs = 2_000;

/** Copies a text, and says so. */
export function CopyButton({ label, text }: { readonly label: string; readonly text: () => string }): VNode {
  const { data, copy } = useLab();
  const isCopied = useSignal(false);
  return (
    <button
      type="button"
      class="lab-copy"
      onClick={() => {
        void copy(text()).then(() => {
          isCopied.value = true;
          setTimeout(() => {
            isCopied.value = false;
          }, saidForMs);
        });
      }}
    >
      <span aria-live="polite">{isCopied.value ? data.words.controls.copied : label}</span>
    </button>
  );
}
