import { serveThread } from "@/lib/thread";
import { portionsOf } from "./portion";

serveThread(portionsOf);
