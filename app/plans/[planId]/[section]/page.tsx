import { notFound } from "next/navigation";
import { findPage, findSection } from "@/components/plan/places";
import { PlacePage } from "@/components/plan/place-page";
import { sections } from "@/lib/plan/sections";

/** One route for every section of the registry and every page beside them; the overview's is the plan's own address. */
export default async function Page({ params }: { params: Promise<{ section: string }> }) {
  const { section: id } = await params;
  const section = findSection(sections, id);
  if (!findPage(id) && (!section || section.single)) notFound();
  return <PlacePage />;
}
