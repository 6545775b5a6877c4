import { PlacePage } from "@/components/plan/place-page";

export default function Page() {
  return <PlacePage />;
}
