package org.buyergraph.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.buyergraph.gateway.testing.RunningGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page that a newcomer opens, in a browser that can reach nothing but this machine. */
@EnabledIf(value = "browserIsThere", disabledReason = "apt-get install chromium chromium-driver")
class GraphiqlIT extends RunningGateway {
    private static final File BROWSER = new File("/usr/bin/chromium");
    private static final File DRIVER = new File("/usr/bin/chromedriver");

    private ChromeDriver browser;

    static boolean browserIsThere() {
        return BROWSER.canExecute() && DRIVER.canExecute();
    }

    @BeforeEach
    void openBrowser() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(BROWSER);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1400,900",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1");
        ChromeDriverService service =
                new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).build();
        browser = new ChromeDriver(service, options);
    }

    @AfterEach
    void closeBrowser() {
        browser.quit();
    }

    @Test
    void anExampleRunsAndAnotherViewerSeesNothingOfIt() throws Exception {
        browser.get(address("/demo/graphiql").toString());
        waitFor("return document.querySelectorAll('#viewer option').length > 10");
        waitFor("return document.querySelector('.graphiql-execute-button') !== null");

        run();
        waitFor("return document.querySelector('.result-window').innerText.includes('Brightwater Studio LLC')");
        keep("graphiql-support.png");

        new Select(browser.findElement(By.id("viewer"))).selectByVisibleText("customer-700102");
        run();
        waitFor("return document.querySelector('.result-window').innerText.replace(/\\s/g, '')"
                + ".includes('\"account\":null')");

        assertThat(loadedFrom()).allMatch(url -> url.startsWith(address("/").toString()) || url.startsWith("data:"));
    }

    private void run() {
        browser.findElement(By.className("graphiql-execute-button")).click();
    }

    @SuppressWarnings("unchecked") // a list of texts, by the script
    private List<String> loadedFrom() {
        return (List<String>) ((JavascriptExecutor) browser)
                .executeScript("return performance.getEntriesByType('resource').map((entry) => entry.name)");
    }

    private void waitFor(String condition) {
        new WebDriverWait(browser, Duration.ofSeconds(30))
                .until(any -> Boolean.TRUE.equals(((JavascriptExecutor) browser).executeScript(condition)));
    }

    private void keep(String name) throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "screenshots"));
        Files.write(folder.resolve(name), browser.getScreenshotAs(OutputType.BYTES));
    }
}
