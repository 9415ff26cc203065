/** Holds "1" while the sidebar is collapsed; the page reads it on the server, so nothing jumps on load. */
export const sidebarCookie = "docket.sidebar";
