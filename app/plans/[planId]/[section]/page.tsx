import { notFound } from "next/navigation";
import { findSection } from "@/components/plan/places";
import { PlacePage } from "@/components/plan/place-page";
import { sections } from "@/lib/plan/sections";

/** One route for every section of the registry; the overview's is the plan's own address. */
export default async function Page({ params }: { params: Promise<{ section: string }> }) {
  const section = findSection(sections, (await params).section);
  if (!section || section.single) notFound();
  return <PlacePage />;
}
