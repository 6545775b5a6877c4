import { serveThread } from "@/lib/thread";
import { compactUpdates } from "./compact";

serveThread(compactUpdates);
