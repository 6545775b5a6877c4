/** Stands for rows that are not drawn. */
export const Gap = ({ height }: { height: number }) => <tr aria-hidden="true"><td aria-hidden="true" className="p-0" style={{ height }} /></tr>;
