"use client";

import { Suspense, useState } from "react";
import { type DialogSurfaceProps } from "./dialog-surface";
import { lazy } from "./lazy";

const load = () => import("./dialog-surface").then((module) => module.DialogSurface);
const Surface = lazy(load);

/** Its code is fetched when it is first opened; focus goes back to where it was. */
export function Dialog(props: DialogSurfaceProps) {
  const [wasOpened, setWasOpened] = useState(props.open);
  if (props.open && !wasOpened) setWasOpened(true);
  return wasOpened ? <Suspense fallback={null}>{<Surface {...props} />}</Suspense> : null;
}
