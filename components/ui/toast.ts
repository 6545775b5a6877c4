import { type ReactNode } from "react";

export interface Toast {
  /** Showing it again replaces the one with the same id. */
  readonly id?: string;
  readonly message: ReactNode;
  readonly icon?: ReactNode;
  readonly action?: { readonly label: string; readonly keys?: string; onPress(): void };
}

const hosts = new Set<(toast: Toast) => void>();

/** For undo, and for what others did to my things; nothing else. */
export function showToast(toast: Toast): void {
  for (const host of hosts) host(toast);
}

export function subscribeToasts(host: (toast: Toast) => void): () => void {
  hosts.add(host);
  return () => hosts.delete(host);
}
