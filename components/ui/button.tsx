import { type ComponentProps } from "react";
import { buttonClass, type ButtonLook } from "./button-class";
import { cx } from "./class-names";
import { Icon, type IconName } from "./icon";

type ButtonProps = ComponentProps<"button"> & ButtonLook;

export function Button({ variant, size, square, on, className, type = "button", ...rest }: ButtonProps) {
  return <button type={type} className={cx(buttonClass({ variant, size, square, on }), className)} {...rest} />;
}

type IconButtonProps = Omit<ButtonProps, "children" | "square"> & {
  readonly icon: IconName;
  /** Its accessible name, and the tooltip. */
  readonly label: string;
  readonly iconSize?: number;
};

export function IconButton({ icon, label, iconSize, size = "md", ...rest }: IconButtonProps) {
  return (
    <Button square size={size} aria-label={label} data-tooltip={label} {...rest}>
      <Icon name={icon} size={iconSize ?? (size === "sm" ? 14 : 16)} />
    </Button>
  );
}
