"use client";

import { Suspense, useEffect, useState } from "react";
import { lazy } from "./lazy";
import { subscribeToasts, type Toast } from "./toast";

const Surface = lazy(() => import("./toast-surface").then((module) => module.ToastSurface));

/** Where toasts appear. Their code is fetched with the first one. */
export function ToastHost() {
  const [first, setFirst] = useState<Toast | null>(null);
  useEffect(() => subscribeToasts((toast) => setFirst((known) => known ?? toast)), []);
  return first && <Suspense fallback={null}>{<Surface first={first} />}</Suspense>;
}
