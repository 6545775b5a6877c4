import { OverviewPage } from "@/components/plan/overview/overview-page";

export default function Page() {
  return <OverviewPage />;
}
