// Offers ids out of the graph while somebody types a name; the page works without it.
for (const input of document.querySelectorAll("input[data-choices]")) {
  let asked = 0;
  let timer;
  const list = document.getElementById(input.dataset.addsTo);
  input.hidden = false;
  input.addEventListener("input", () => {
    clearTimeout(timer);
    if (list && [...input.list.options].some((option) => option.value === input.value)) {
      list.value = list.value.trimEnd() + (list.value.trim() ? "\n" : "") + input.value;
      input.value = "";
      return;
    }
    timer = setTimeout(async () => {
      const mine = ++asked;
      const words = input.value.trim();
      if (!words || words.includes(":")) return;
      const response = await fetch(input.dataset.choices + "?q=" + encodeURIComponent(words));
      if (!response.ok || mine !== asked) return;
      const { choices } = await response.json();
      input.list.replaceChildren(
        ...choices.map(({ value, name }) => {
          const option = document.createElement("option");
          option.value = value;
          // browsers filter by value and label: the words that were typed must be in one of them
          option.label = name + " (" + words + ")";
          return option;
        }),
      );
    }, 150);
  });
}
